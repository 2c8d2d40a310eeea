#ifndef CHRONOGRAPH_LANGUAGE_DATA_H
#define CHRONOGRAPH_LANGUAGE_DATA_H
#include <stddef.h>

/// A word list or a model that is part of the binary.
struct chronograph_data_file {
  const char *_Nonnull name;            // "en/offices.tsv"
  const unsigned char *_Nonnull bytes;  // not NUL-terminated
  size_t size;
};

/// The embedded file of that name, or NULL.
const struct chronograph_data_file *_Nullable chronograph_data_file_named(const char *_Nonnull name);

/// The number of embedded files, and the file at an index below it.
size_t chronograph_data_file_count(void);
const struct chronograph_data_file *_Nonnull chronograph_data_file_at(size_t index);

/// Tells the processor that a place will be read soon. Any address will do.
static inline void chronograph_will_read(const void *_Nonnull place) { __builtin_prefetch(place); }
#endif
