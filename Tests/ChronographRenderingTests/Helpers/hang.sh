#!/bin/sh
# A layout helper that never ends, with a child of its own.
cat >/dev/null
sleep 600 &
wait
