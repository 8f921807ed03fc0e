#!/bin/sh
# The command `corkboard` of a Linux package: without words the window opens, with words the command line answers.
folder=$(dirname -- "$(readlink -f -- "$0")")/..

can_show() {
  [ "$(id -u)" != 0 ] && [ -n "${DISPLAY-}${WAYLAND_DISPLAY-}" ] && has_sandbox
}

has_sandbox() {
  [ -u "$folder/chrome-sandbox" ] || ! command -v unshare >/dev/null || unshare -Ur true 2>/dev/null
}

# Nothing, or one file, is for the window.
case $#:${1-} in
0:) can_show && exec "$folder/corkboard" ;;
1:-*) ;;
1:*/* | 1:*.toml) can_show && exec "$folder/corkboard" "$1" ;;
esac

# Behind "--" Chromium reads no switch of its own. No page is opened for words, so nothing is there to put into a sandbox:
# they work for root, without a display, and where the system lets programs make none. Without a zygote they start sooner.
exec "$folder/corkboard" --no-sandbox --no-zygote --log-level=3 -- "$@"
