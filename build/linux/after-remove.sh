#!/bin/sh
# Runs as root after the deb ("remove", "purge", "upgrade" …) or rpm (how many are left) was removed.
set -e
case ${1-} in
remove | 0) ;;
*) exit 0 ;;
esac

profile=/etc/apparmor.d/${executable}
if [ -f "$profile" ]; then
  if apparmor_status --enabled >/dev/null 2>&1 && ! ischroot 2>/dev/null; then
    apparmor_parser --remove "$profile" || echo "The AppArmor profile was not unloaded."
  fi
  rm -f "$profile"
fi

echo "Corkboard is removed. The bottles of each user stay, in ~/.local/share/corkboard or where CORKBOARD_HOME says."
echo "Whoever wants them gone as well removes that folder."
