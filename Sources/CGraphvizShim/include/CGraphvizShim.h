#ifndef CHRONOGRAPH_CGRAPHVIZSHIM_H
#define CHRONOGRAPH_CGRAPHVIZSHIM_H

/// A GVC_t with the plugins core, dot_layout and neato_layout, which are looked for beside libgvc itself.
///
/// Neither config6a nor pango nor a font is used, so that a layout doesn't depend on the machine.
/// Returns NULL, with a reason from cgv_messages, when a plugin is missing.
void *cgv_new_context(void);

/// Collects what libgraphviz reports from now on, instead of printing it.
void cgv_collect_messages(void);

/// What was reported since cgv_collect_messages, at most 2 KB.
const char *cgv_messages(void);

/// Whether an error, not only a warning, was reported since cgv_collect_messages.
int cgv_has_failed(void);

/// Sets the limits of this process and closes every descriptor above 2; 0 megabytes is no limit of memory.
void cgv_confine(long processor_seconds, long megabytes);
#endif
