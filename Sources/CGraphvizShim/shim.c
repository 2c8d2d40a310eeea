// What Swift cannot say to libgraphviz and the system: dladdr, callbacks, variadic functions.
#define _GNU_SOURCE
#include "CGraphvizShim.h"

#include <dlfcn.h>
#include <gvc.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>
#ifdef __linux__
#include <signal.h>
#include <sys/prctl.h>
#endif

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define HAS_ADDRESS_SANITIZER 1
#endif
#endif
#if !defined(HAS_ADDRESS_SANITIZER)
#define HAS_ADDRESS_SANITIZER 0
#endif

static char messages[2048];

static int collect(char *fragment) {
  if (fragment) strncat(messages, fragment, sizeof messages - strlen(messages) - 1);
  return 0;
}

void cgv_collect_messages(void) {
  messages[0] = 0;
  agreseterrors();
  agseterrf(collect);
}

const char *cgv_messages(void) { return messages; }

int cgv_has_failed(void) { return agerrors() > 0; }

static void *plugin(const char *directory, const char *name) {
  static const char *const patterns[] = {"%s/graphviz/libgvplugin_%s.so.6", "%s/graphviz/libgvplugin_%s.so.8",
                                         "%s/graphviz/libgvplugin_%s.so", "%s/graphviz/libgvplugin_%s.6.dylib",
                                         "%s/graphviz/libgvplugin_%s.8.dylib", "%s/graphviz/libgvplugin_%s.dylib"};
  char path[4096], symbol[128];
  snprintf(symbol, sizeof symbol, "gvplugin_%s_LTX_library", name);
  for (unsigned i = 0; i < sizeof patterns / sizeof *patterns; i++) {
    snprintf(path, sizeof path, patterns[i], directory, name);
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    void *address = library ? dlsym(library, symbol) : NULL;
    if (address) return address;
  }
  snprintf(messages, sizeof messages, "libgvplugin_%s is not in %s/graphviz", name, directory);
  return NULL;
}

void *cgv_new_context(void) {
  // The list must outlive the context.
  static lt_symlist_t plugins[4];
  static const char *const names[] = {"core", "dot_layout", "neato_layout"};
  static const char *const symbols[] = {"gvplugin_core_LTX_library", "gvplugin_dot_layout_LTX_library",
                                        "gvplugin_neato_layout_LTX_library"};
  Dl_info info;
  char directory[2048];
  if (!dladdr((void *)gvContext, &info) || !info.dli_fname) return NULL;
  snprintf(directory, sizeof directory, "%s", info.dli_fname);
  char *slash = strrchr(directory, '/');
  if (slash) *slash = 0;
  for (int i = 0; i < 3; i++) {
    plugins[i].name = (char *)symbols[i];
    plugins[i].address = plugin(directory, names[i]);
    if (!plugins[i].address) return NULL;
  }
  return gvContextPlugins(plugins, 0);
}

static void limit(int resource, rlim_t value) {
  // One second more before SIGKILL, so that SIGXCPU comes first and tells what happened.
  struct rlimit limits = {value, resource == RLIMIT_CPU ? value + 1 : value};
  setrlimit(resource, &limits);
}

void cgv_confine(long processor_seconds, long megabytes) {
#ifdef __linux__
  // A child in a process group of its own would outlive an interrupted parent.
  prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
  limit(RLIMIT_CORE, 0);
  if (processor_seconds > 0) limit(RLIMIT_CPU, (rlim_t)processor_seconds);
  // AddressSanitizer reserves terabytes of addresses and would not start.
  if (megabytes > 0 && !HAS_ADDRESS_SANITIZER) limit(RLIMIT_AS, (rlim_t)megabytes << 20);
  long most = sysconf(_SC_OPEN_MAX);
#ifdef __linux__
  if (close_range(3, ~0U, 0) == 0) return;
#endif
  for (int descriptor = 3; descriptor < (most > 0 && most < 65536 ? most : 65536); descriptor++) close(descriptor);
}
