#!/bin/bash
# WebDAV folders on loopback for tests, by Debian's Apache and Debian's rclone.
#   webdav.sh install DIR                         installs both; DIR only remembers it
#   webdav.sh apache|rclone DIR PORT USER PASSWORD   serves DIR in the foreground
set -euo pipefail
verb=$1 dir=$(realpath -m "$2")

apache() { # as DIR PORT USER PASSWORD
  local state=$dir.state modules=/usr/lib/apache2/modules
  mkdir -p "$dir" "$state"
  htpasswd -bcB "$state/users" "$3" "$4" 2>/dev/null
  chmod 755 "$(dirname "$dir")"
  chown -R www-data "$dir" "$state"
  {
    for m in mpm_event authn_core authn_file authz_core authz_user auth_basic dav dav_fs mime dir headers; do
      echo "LoadModule ${m}_module $modules/mod_$m.so"
    done
    cat <<C
ServerRoot $state
ServerName 127.0.0.1
Listen 127.0.0.1:$2
User www-data
Group www-data
PidFile $state/pid
ErrorLog /dev/null
DavLockDB $state/locks
DocumentRoot $dir
TypesConfig /etc/mime.types
<Directory $dir>
  Dav On
  AuthType Basic
  AuthName dav
  AuthUserFile $state/users
  Require valid-user
  FileETag MTime Size
</Directory>
C
  } >"$state/httpd.conf"
  exec apache2 -f "$state/httpd.conf" -DFOREGROUND
}

case $verb in
  install)
    command -v apache2 >/dev/null && command -v htpasswd >/dev/null && command -v rclone >/dev/null || {
      apt-get -o DPkg::Lock::Timeout=300 update -qq
      apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends apache2 apache2-utils media-types rclone
    }
    mkdir -p "$dir" && touch "$dir/complete"
    ;;
  apache) apache "$dir" "$3" "$4" "$5" ;;
  rclone)
    mkdir -p "$dir"
    exec rclone serve webdav "$dir" --addr "127.0.0.1:$3" --user "$4" --pass "$5" --vfs-cache-mode writes --dir-cache-time 0s
    ;;
  *) echo "webdav.sh: install, apache or rclone" >&2; exit 2 ;;
esac
