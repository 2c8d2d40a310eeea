#ifndef CHRONOGRAPH_CGRAPHVIZ_H
#define CHRONOGRAPH_CGRAPHVIZ_H
#include <gvc.h>

// `Agdirected` is a mutable C global, which Swift 6 refuses; the macros below are not imported.
static inline Agdesc_t cgv_directed(void) { return Agdirected; }
#endif
