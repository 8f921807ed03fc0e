#!/bin/sh
# Runs as root after the deb or rpm was unpacked.
set -e
folder='/opt/${sanitizedProductName}'

# Chromium makes its sandbox of user namespaces; where an ordinary user may not make one, its helper must be root's.
if setpriv --reuid=65534 --regid=65534 --clear-groups unshare -Ur true 2>/dev/null; then
  chmod 0755 "$folder/chrome-sandbox"
else
  chmod 4755 "$folder/chrome-sandbox"
fi

# Ubuntu 24 and later let a program make user namespaces when a profile says so. Parsers that do not know it are left alone.
profile=/etc/apparmor.d/${executable}
if apparmor_status --enabled >/dev/null 2>&1 &&
  apparmor_parser --skip-kernel-load --debug "$folder/resources/apparmor-profile" >/dev/null 2>&1; then
  cp -f "$folder/resources/apparmor-profile" "$profile"
  if ! ischroot 2>/dev/null; then
    apparmor_parser --replace --write-cache --skip-read-cache "$profile" || echo "The AppArmor profile was not loaded."
  fi
fi

# Most systems do this by themselves; the ones that do not need it for "Open with".
for step in 'update-mime-database /usr/share/mime' 'update-desktop-database /usr/share/applications'; do
  if command -v "${step%% *}" >/dev/null; then $step || echo "$step did not work."; fi
done
