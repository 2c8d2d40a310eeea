// Every word list and model, one EMBED line each, sorted by name. The build picks up edits of the files.
#include "CLanguageData.h"
#include <string.h>

#define FILE_BEGIN(symbol) static const unsigned char symbol[] = {
#define FILE_END };

FILE_BEGIN(en_abbreviations)
#embed "en/abbreviations.tsv"
FILE_END

static const struct chronograph_data_file files[] = {
  {"en/abbreviations.tsv", en_abbreviations, sizeof en_abbreviations},
};

size_t chronograph_data_file_count(void) { return sizeof files / sizeof files[0]; }

const struct chronograph_data_file *chronograph_data_file_at(size_t index) { return &files[index]; }

const struct chronograph_data_file *chronograph_data_file_named(const char *name) {
  for (size_t i = 0; i < chronograph_data_file_count(); i++)
    if (strcmp(files[i].name, name) == 0) return &files[i];
  return NULL;
}
