# Shared by ./run and ./test: finds what they need and installs through apt what can be installed.

fail() { echo "$*" >&2; exit 1; }

# need_packages WHAT PACKAGE...: installs Debian packages, as root or with sudo.
need_packages() {
  local what=$1
  shift
  echo "Installing $what: $*"
  command -v apt-get >/dev/null || fail "$what is missing and this system has no apt: install $* yourself, then start again."
  local as=()
  if [ "$(id -u)" != 0 ]; then
    sudo -n true 2>/dev/null || fail "$what is missing: run 'sudo apt-get install $*', then start again."
    as=(sudo -n)
  fi
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q >/dev/null ||
    fail "$what is missing and the package lists could not be read: install $* yourself, then start again."
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@" >/dev/null ||
    fail "$what could not be installed: install $* yourself, then start again."
}

# .NET sorts and folds Vietnamese by the system's ICU and does not start without it; its package carries a version number.
need_dotnet() {
  /sbin/ldconfig -p | grep -q libicuuc || need_packages "ICU" '^libicu[0-9]+$'
  command -v dotnet >/dev/null || fail "The .NET 10 SDK is missing: install it (https://dot.net), then start again."
  dotnet --version >/dev/null 2>&1 || fail "The installed .NET SDK is too old: install the .NET 10 SDK (https://dot.net), then start again."
}

# The shell of Chromium without a window does the same work for a quarter of the processor time, so root fetches it even
# beside a Chromium that is there; not every distribution has its package.
chromium() { command -v chromium-headless-shell || command -v chromium || command -v chromium-browser || command -v google-chrome; }
need_browser() {
  case $(chromium) in
    *headless-shell) return ;;
    ?*) [ "$(id -u)" = 0 ] || return 0 ;;
  esac
  (need_packages "Chromium" chromium-headless-shell) || chromium >/dev/null || need_packages "Chromium" chromium
}

# The virus scanner that the tests speak to, without any of its signatures: they bring their own.
need_clamd() {
  { command -v clamd || [ -x /usr/sbin/clamd ]; } >/dev/null || need_packages "ClamAV" clamav-daemon
}

need_node() {
  { command -v node && command -v npm; } >/dev/null || need_packages "Node.js" nodejs npm
}

# Builds styles and scripts; npm packages are installed again only when the lock file changed.
build_assets() {
  local stamp=node_modules/.installed-lock
  if ! cmp -s package-lock.json $stamp; then
    npm ci --no-audit --no-fund --loglevel=error || fail "The npm packages could not be installed; see the message above."
    cp package-lock.json $stamp
  fi
  npm run --silent build || fail "Styles and scripts could not be built; see the message above."
}
