#!/bin/sh
# Stands in for java in kc.sh, which starts it in the background: writes down the pid that java will have.
echo $$ >"$USER_POOLS_PID_FILE"
exec "$USER_POOLS_JAVA" "$@"
