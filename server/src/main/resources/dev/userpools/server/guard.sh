#!/bin/sh
# Runs a command that must not outlive its parent.
#
#   guard.sh PID_FILE GRACE_SECONDS COMMAND [ARGUMENT...]
#
# The parent holds the other end of standard input and writes nothing. When it closes that end, or is gone however it
# went, the command gets TERM and, after the grace period, KILL. PID_FILE may name a process below the command that is
# the one to end (kc.sh only waits for its Java, which java.sh writes there).
# Exits as the command does. Linux and macOS.

# Ctrl-C and a closed terminal reach the whole process group. The parent alone acts on them, and ends us in its order.
trap '' INT HUP

pid_file=$1
grace=$2
shift 2

exec 3<&0
"$@" </dev/null 3<&- &
command=$!

is_running() {
  kill -0 "$command" 2>/dev/null
}

target() {
  if [ -s "$pid_file" ]; then cat "$pid_file"; else echo "$command"; fi
}

end() {
  is_running || return 0
  kill -TERM "$(target)" 2>/dev/null
  waited=0
  while is_running && [ "$waited" -lt "$grace" ]; do
    sleep 1
    waited=$((waited + 1))
  done
  if is_running; then
    kill -KILL "$(target)" "$command" 2>/dev/null
  fi
}

# A loop around the shell's own read, not cat: when this watcher is ended, nothing may stay behind.
{
  while read -r ignored <&3; do :; done
  end
} &
watcher=$!

trap end TERM
wait "$command"
status=$?
# A signal to this script ends the first wait early; the second one tells how the command ended.
if is_running; then
  wait "$command"
  status=$?
fi
kill -TERM "$watcher" 2>/dev/null
exit "$status"
