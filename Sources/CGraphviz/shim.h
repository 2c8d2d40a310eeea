#ifndef CHRONOGRAPH_CGRAPHVIZ_H
#define CHRONOGRAPH_CGRAPHVIZ_H
#include <gvc.h>

// `Agdirected` is a mutable C global, which Swift 6 refuses; the macros below are not imported.
static inline Agdesc_t cgv_directed(void) { return Agdirected; }
static inline pointf cgv_node_position(Agnode_t *node) { return ND_coord(node); }
static inline boxf cgv_box(Agraph_t *graph) { return GD_bb(graph); }
static inline splines *cgv_splines(Agedge_t *edge) { return ED_spl(edge); }
#endif
