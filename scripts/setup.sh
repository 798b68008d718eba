# Installs what the package needs on Debian. Sourced by the scripts beside it.
#
#   need PACKAGE…   makes sure that these Debian packages are installed

need() {
  local missing=()
  local package
  for package in "$@"; do
    dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  if ! command -v apt-get >/dev/null 2>&1; then
    echo "entente: this machine lacks ${missing[*]} and has no apt-get; install them by hand" >&2
    return 1
  fi
  local become=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
      echo "entente: ${missing[*]} must be installed; run this as root, once: apt-get install ${missing[*]}" >&2
      return 1
    fi
    become=(sudo)
  fi
  echo "entente: installing ${missing[*]}" >&2
  # Quiet unless it fails; the list of packages may be missing or old on a fresh machine.
  local log
  log=$(mktemp)
  if ! { "${become[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update &&
    "${become[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    echo "entente: ${missing[*]} could not be installed" >&2
    return 1
  fi
  rm -f "$log"
}

need_swift() {
  command -v swift >/dev/null 2>&1 && return 0
  echo "entente: Swift 6.1 or newer is needed and was not found; see https://www.swift.org/install/linux" >&2
  return 1
}
