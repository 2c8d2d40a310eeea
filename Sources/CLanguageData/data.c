// Every word list and model, one EMBED line each, sorted by name. The build picks up edits of the files.
#include "CLanguageData.h"
#include <string.h>

#define FILE_BEGIN(symbol) static const unsigned char symbol[] = {
#define FILE_END };

FILE_BEGIN(en_abbreviations)
#embed "en/abbreviations.tsv"
FILE_END
FILE_BEGIN(en_acronyms)
#embed "en/acronyms.tsv"
FILE_END
FILE_BEGIN(en_aliases)
#embed "en/aliases.tsv"
FILE_END
FILE_BEGIN(en_bodies)
#embed "en/bodies.tsv"
FILE_END
FILE_BEGIN(en_body_kinds)
#embed "en/body-kinds.tsv"
FILE_END
FILE_BEGIN(en_capitals)
#embed "en/capitals.tsv"
FILE_END
FILE_BEGIN(en_cases)
#embed "en/cases.tsv"
FILE_END
FILE_BEGIN(en_common)
#embed "en/common.txt"
FILE_END
FILE_BEGIN(en_common_surnames)
#embed "en/common-surnames.tsv"
FILE_END
FILE_BEGIN(en_contractions)
#embed "en/contractions.tsv"
FILE_END
FILE_BEGIN(en_demonyms)
#embed "en/demonyms.tsv"
FILE_END
FILE_BEGIN(en_factuality)
#embed "en/factuality.tsv"
FILE_END
FILE_BEGIN(en_frames_words)
#embed "en/frames-words.tsv"
FILE_END
FILE_BEGIN(en_frames)
#embed "en/frames.tsv"
FILE_END
FILE_BEGIN(en_given_names)
#embed "en/given-names.txt"
FILE_END
FILE_BEGIN(en_inflection)
#embed "en/inflection.tsv"
FILE_END
FILE_BEGIN(en_instruments)
#embed "en/instruments.tsv"
FILE_END
FILE_BEGIN(en_lists)
#embed "en/lists.tsv"
FILE_END
FILE_BEGIN(en_name_sets)
#embed "en/name-sets.tsv"
FILE_END
FILE_BEGIN(en_office_verbs)
#embed "en/office-verbs.tsv"
FILE_END
FILE_BEGIN(en_own_offices)
#embed "en/own-offices.tsv"
FILE_END
FILE_BEGIN(en_pinyin_surnames)
#embed "en/pinyin-surnames.txt"
FILE_END
FILE_BEGIN(en_pinyin)
#embed "en/pinyin.txt"
FILE_END
FILE_BEGIN(en_places)
#embed "en/places.tsv"
FILE_END
FILE_BEGIN(en_reversals)
#embed "en/reversals.tsv"
FILE_END
FILE_BEGIN(en_speech)
#embed "en/speech.tsv"
FILE_END
FILE_BEGIN(en_surnames)
#embed "en/surnames.txt"
FILE_END
FILE_BEGIN(en_tellings)
#embed "en/tellings.tsv"
FILE_END
FILE_BEGIN(en_temporal_sets)
#embed "en/temporal-sets.tsv"
FILE_END
FILE_BEGIN(en_temporal_words)
#embed "en/temporal-words.tsv"
FILE_END
FILE_BEGIN(en_ties)
#embed "en/ties.tsv"
FILE_END
FILE_BEGIN(en_titles)
#embed "en/titles.tsv"
FILE_END
FILE_BEGIN(en_verbs)
#embed "en/verbs.tsv"
FILE_END
FILE_BEGIN(en_word_sets)
#embed "en/word-sets.tsv"
FILE_END
FILE_BEGIN(en_words)
#embed "en/words.tsv"
FILE_END
FILE_BEGIN(languages)
#embed "languages.tsv"
FILE_END
FILE_BEGIN(models_en_labels)
#embed "models/en-labels.model"
FILE_END
FILE_BEGIN(models_en_lemmatizer)
#embed "models/en-lemmatizer.model"
FILE_END
FILE_BEGIN(models_en_names)
#embed "models/en-names.model"
FILE_END
FILE_BEGIN(models_en_offices)
#embed "models/en-offices.model"
FILE_END
FILE_BEGIN(models_en_parser)
#embed "models/en-parser.model"
FILE_END
FILE_BEGIN(models_en_tagger)
#embed "models/en-tagger.model"
FILE_END

static const struct chronograph_data_file files[] = {
  {"en/abbreviations.tsv", en_abbreviations, sizeof en_abbreviations},
  {"en/acronyms.tsv", en_acronyms, sizeof en_acronyms},
  {"en/aliases.tsv", en_aliases, sizeof en_aliases},
  {"en/bodies.tsv", en_bodies, sizeof en_bodies},
  {"en/body-kinds.tsv", en_body_kinds, sizeof en_body_kinds},
  {"en/capitals.tsv", en_capitals, sizeof en_capitals},
  {"en/cases.tsv", en_cases, sizeof en_cases},
  {"en/common-surnames.tsv", en_common_surnames, sizeof en_common_surnames},
  {"en/common.txt", en_common, sizeof en_common},
  {"en/contractions.tsv", en_contractions, sizeof en_contractions},
  {"en/demonyms.tsv", en_demonyms, sizeof en_demonyms},
  {"en/factuality.tsv", en_factuality, sizeof en_factuality},
  {"en/frames-words.tsv", en_frames_words, sizeof en_frames_words},
  {"en/frames.tsv", en_frames, sizeof en_frames},
  {"en/given-names.txt", en_given_names, sizeof en_given_names},
  {"en/inflection.tsv", en_inflection, sizeof en_inflection},
  {"en/instruments.tsv", en_instruments, sizeof en_instruments},
  {"en/lists.tsv", en_lists, sizeof en_lists},
  {"en/name-sets.tsv", en_name_sets, sizeof en_name_sets},
  {"en/office-verbs.tsv", en_office_verbs, sizeof en_office_verbs},
  {"en/own-offices.tsv", en_own_offices, sizeof en_own_offices},
  {"en/pinyin-surnames.txt", en_pinyin_surnames, sizeof en_pinyin_surnames},
  {"en/pinyin.txt", en_pinyin, sizeof en_pinyin},
  {"en/places.tsv", en_places, sizeof en_places},
  {"en/reversals.tsv", en_reversals, sizeof en_reversals},
  {"en/speech.tsv", en_speech, sizeof en_speech},
  {"en/surnames.txt", en_surnames, sizeof en_surnames},
  {"en/tellings.tsv", en_tellings, sizeof en_tellings},
  {"en/temporal-sets.tsv", en_temporal_sets, sizeof en_temporal_sets},
  {"en/temporal-words.tsv", en_temporal_words, sizeof en_temporal_words},
  {"en/ties.tsv", en_ties, sizeof en_ties},
  {"en/titles.tsv", en_titles, sizeof en_titles},
  {"en/verbs.tsv", en_verbs, sizeof en_verbs},
  {"en/word-sets.tsv", en_word_sets, sizeof en_word_sets},
  {"en/words.tsv", en_words, sizeof en_words},
  {"languages.tsv", languages, sizeof languages},
  {"models/en-labels.model", models_en_labels, sizeof models_en_labels},
  {"models/en-lemmatizer.model", models_en_lemmatizer, sizeof models_en_lemmatizer},
  {"models/en-names.model", models_en_names, sizeof models_en_names},
  {"models/en-offices.model", models_en_offices, sizeof models_en_offices},
  {"models/en-parser.model", models_en_parser, sizeof models_en_parser},
  {"models/en-tagger.model", models_en_tagger, sizeof models_en_tagger},
};

size_t chronograph_data_file_count(void) { return sizeof files / sizeof files[0]; }

const struct chronograph_data_file *chronograph_data_file_at(size_t index) { return &files[index]; }

const struct chronograph_data_file *chronograph_data_file_named(const char *name) {
  for (size_t i = 0; i < chronograph_data_file_count(); i++)
    if (strcmp(files[i].name, name) == 0) return &files[i];
  return NULL;
}
