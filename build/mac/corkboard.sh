#!/bin/sh
# The command `corkboard` of the macOS app: without words the window opens, with words the command line answers.
contents=$(dirname -- "$(readlink -f -- "$0")")/../..
app=$contents/..

# Nothing, or one file, is for the window; root has none.
case $(id -u):$#:${1-} in
0:*) ;;
*:0:) exec open "$app" ;;
*:1:-*) ;;
*:1:*/* | *:1:*.toml) exec open -a "$app" "$1" ;;
esac

# Behind "--" Chromium reads no switch of its own.
exec "$contents/MacOS/Corkboard" --log-level=3 -- "$@"
