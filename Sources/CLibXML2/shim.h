#ifndef CHRONOGRAPH_CLIBXML2_H
#define CHRONOGRAPH_CLIBXML2_H
#include <libxml/xmlversion.h>
// Debian's libxml2 names ICU types in its headers, which clash with those of Foundation; nothing here needs them.
#undef LIBXML_ICU_ENABLED
#include <iconv.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#endif
