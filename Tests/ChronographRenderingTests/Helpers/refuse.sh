#!/bin/sh
# A layout helper that refuses.
cat >/dev/null
echo "the request makes no sense" >&2
exit 4
