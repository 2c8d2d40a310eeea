"""Does another reader of CoNLL-U see trees, and words that make up the text?

    check_conllu.py FILE

Exits 1 with the first differences, 77 when the Python package conllu is not installed.
"""
import sys

try:
    import conllu
except ImportError:
    print("conllu: skipped, the Python package is not installed")
    sys.exit(77)

with open(sys.argv[1], encoding="utf-8") as file:
    sentences = conllu.parse(file.read())
errors = []
for sentence in sentences:
    name = sentence.metadata["sent_id"]
    spoken = "".join(
        word["form"] + ("" if (word["misc"] or {}).get("SpaceAfter") == "No" else " ") for word in sentence
    ).strip()
    if spoken != sentence.metadata["text"].strip():
        errors.append(f"{name}: {spoken!r} is not {sentence.metadata['text']!r}")
    tree = sentence.to_tree()  # raises where there is no single root
    waiting, seen = [tree], 0
    while waiting:
        node = waiting.pop()
        seen, waiting = seen + 1, waiting + node.children
    if seen != len(sentence):
        errors.append(f"{name}: {seen} of {len(sentence)} words hang in the tree")
for error in errors[:10]:
    print(error)
print(f"conllu: {len(sentences)} sentences, {len(errors)} errors")
sys.exit(1 if errors or not sentences else 0)
