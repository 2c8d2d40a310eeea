#ifndef CHRONOGRAPH_CLIBXML2_H
#define CHRONOGRAPH_CLIBXML2_H
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#endif
