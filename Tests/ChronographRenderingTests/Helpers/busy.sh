#!/bin/sh
# A layout helper that is stopped for the processor time it used.
cat >/dev/null
kill -XCPU $$
