# Finds or installs what the build and the tests need; sourced by build.sh. Nothing outside the repository is changed
# but the Rust target, a cache folder for tools, and, only as root or in CI, Debian packages.

TOOLS="${CROSSREAD_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/crossread}"
export PATH="$TOOLS/bin:$PATH"

WASM_PACK_VERSION=0.15.1
GECKODRIVER_VERSION=0.37.1

# version_of COMMAND: the first thing in its --version that looks like one
version_of() { "$1" --version 2>/dev/null | grep -oE '[0-9]+\.[0-9]+\.[0-9]+' | head -n 1; }

# cargo_tool CRATE VERSION: from source, quick to build rather than quick to run; dependencies are shared between tools
cargo_tool() {
  echo "installing $1 $2 into $TOOLS (once; minutes)"
  local env=(CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off CARGO_TARGET_DIR="$TOOLS/build")
  local install=(cargo install --quiet "$1" --version "$2" --root "$TOOLS") said
  said=$(env "${env[@]}" "${install[@]}" --locked 2>&1) && return
  # A lock file may name a version that the registry at hand does not have yet.
  echo "$1 asks for exact versions of its parts, and not all of them are to be had here; building it with the nearest (nothing is wrong)"
  env "${env[@]}" "${install[@]}" && return
  printf '%s could not be built. Before that, with its exact versions, cargo said:\n%s\n' "$1" "$said" >&2
  return 1
}

need_rust_target() {
  command -v cargo >/dev/null || { echo "Rust is missing: install it with rustup" >&2; return 1; }
  local sysroot
  sysroot=$(rustc --print sysroot)
  [ -d "$sysroot/lib/rustlib/wasm32-unknown-unknown" ] || rustup target add wasm32-unknown-unknown
  [ -x "$sysroot/bin/cargo-clippy" ] && [ -x "$sysroot/bin/rustfmt" ] || rustup component add clippy rustfmt
}

need_wasm_bindgen() {
  local want
  want=$(grep -A1 '^name = "wasm-bindgen"$' Cargo.lock | sed -n 's/^version = "\(.*\)"$/\1/p')
  [ "$(version_of wasm-bindgen)" = "$want" ] || cargo_tool wasm-bindgen-cli "$want"
}

need_wasm_pack() {
  [ -n "$(version_of wasm-pack)" ] || cargo_tool wasm-pack "$WASM_PACK_VERSION"
}

need_node_modules() {
  command -v node >/dev/null || { echo "Node 20 or newer is missing" >&2; return 1; }
  [ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --no-fund --no-audit --loglevel=error
}

# need_browsers: Chromium, Firefox and their drivers, and two families of fonts; sets CHROME, FIREFOX, CHROMEDRIVER, GECKODRIVER
need_browsers() {
  find_browsers
  if lacks_browsers; then
    local install="apt-get install -y --no-install-recommends chromium chromium-headless-shell chromium-driver firefox-esr fontconfig fonts-noto-core fonts-dejavu-core"
    if { [ "$(id -u)" = 0 ] || [ -n "${CI:-}" ]; } && command -v apt-get >/dev/null; then
      local sudo=""
      [ "$(id -u)" = 0 ] || sudo=sudo
      $sudo apt-get update -qq && $sudo env DEBIAN_FRONTEND=noninteractive $install >/dev/null
      find_browsers
    fi
    if lacks_browsers; then
      echo "the tests need Chromium with its driver, Firefox, and the fonts Noto and DejaVu; on Debian: sudo $install" >&2
      return 1
    fi
  fi
  [ -n "$GECKODRIVER" ] || { cargo_tool geckodriver "$GECKODRIVER_VERSION" && find_browsers; }
  export CHROME FIREFOX
}

lacks_browsers() {
  [ -z "$CHROME" ] || [ -z "$CHROMEDRIVER" ] || [ -z "$FIREFOX" ] || ! has_font "Noto Sans" || ! has_font "DejaVu Sans"
}

# has_font FAMILY: also where the system chooses fonts in another way, and has what it has
has_font() {
  [ "$(uname)" != Linux ] || fc-match -f '%{family}' "$1" 2>/dev/null | grep -qF "$1"
}

find_browsers() {
  # The shell is Chromium without its windows, a third cheaper to run.
  CHROME=${CHROME:-$(first_of chromium-headless-shell chromium chromium-browser google-chrome)}
  FIREFOX=${FIREFOX:-$(first_of firefox-esr firefox)}
  CHROMEDRIVER=${CHROMEDRIVER:-$(first_of chromedriver)}
  GECKODRIVER=${GECKODRIVER:-$(first_of geckodriver)}
}

first_of() {
  local name
  for name in "$@"; do command -v "$name" && return 0; done
  return 0
}
