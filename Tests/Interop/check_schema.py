"""Does a file fit a schema by the reference validator?

    check_schema.py SCHEMA FILE      FILE is JSON, or JSON Lines when its name ends in .jsonl

Exits 1 with the first differences, 77 when the Python package jsonschema is not installed.
"""
import json, sys

try:
    import jsonschema
except ImportError:
    print("jsonschema: skipped, the Python package is not installed")
    sys.exit(77)

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
validator = jsonschema.Draft202012Validator(schema)
jsonschema.Draft202012Validator.check_schema(schema)
with open(sys.argv[2], encoding="utf-8") as file:
    values = [json.loads(line) for line in file] if sys.argv[2].endswith(".jsonl") else [json.load(file)]
errors = [error for value in values for error in validator.iter_errors(value)]
for error in errors[:10]:
    print(f"{'/'.join(map(str, error.path))}: {error.message[:200]}")
print(f"jsonschema: {len(values)} values, {len(errors)} errors")
sys.exit(1 if errors else 0)
