#!/bin/sh
# Runs $TEST_SERVER as long as the process lives that started this: tests that are killed leave no server behind.
# The server dies with this shell, and this shell ends soon after its parent did.
parent=$PPID
if command -v setpriv > /dev/null; then
  setpriv --pdeathsig KILL "$TEST_SERVER" "$@" &
else
  "$TEST_SERVER" "$@" &
fi
server=$!
trap 'kill "$server"' INT TERM
while kill -0 "$parent" 2> /dev/null && kill -0 "$server" 2> /dev/null; do sleep 0.5; done
kill "$server" 2> /dev/null
wait "$server"
