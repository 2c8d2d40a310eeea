#!/bin/sh
# A layout helper that crashes, as libgraphviz does on some graphs.
cat >/dev/null
kill -ABRT $$
