#!/usr/bin/env bash
# ./build.sh             sets up what is missing, builds dist/crossread.html and dist/site/, prints paths and sizes
# ./build.sh serve       rebuilds on every change and serves the page on loopback
# ./build.sh packages    builds, and puts all that is handed over into dist/packages/, with checksums and a bill of materials
# ./build.sh test        sets up what is missing, runs every check and test (what CI runs)
# ./build.sh fuzz MINUTES tries the engine on all cores with texts that nobody wrote
# ./build.sh bench       times the page from file://, and the engine natively, in a page and beside others
# ./build.sh score DIR   scores the engine on the development sets in DIR, rewrites tests/scores.txt
# ./build.sh format      formats Rust, JavaScript and CSS
set -euo pipefail
cd "$(dirname "$0")"
# shellcheck source=tools/setup.sh
. tools/setup.sh
# shellcheck source=tools/python.sh
. tools/python.sh

say() { printf '\n== %s\n' "$*"; }

# build_wasm PROFILE: pkg/crossread.js and pkg/crossread_bg.wasm, and the pack beside them
build_wasm() {
  local profile=$1 folder=$1
  [ "$profile" = dev ] && folder=debug
  cargo build --locked --lib --profile "$profile" --target wasm32-unknown-unknown
  wasm-bindgen --target no-modules --no-typescript --remove-name-section --remove-producers-section \
    --out-dir pkg --out-name crossread "target/wasm32-unknown-unknown/$folder/crossread.wasm"
  # The same engine, for modules: only the glue is another.
  wasm-bindgen --target web --omit-default-module-path --no-typescript --remove-name-section --remove-producers-section \
    --out-dir pkg/web --out-name crossread "target/wasm32-unknown-unknown/$folder/crossread.wasm"
  cmp pkg/crossread_bg.wasm pkg/web/crossread_bg.wasm
  rm pkg/web/crossread_bg.wasm
  cargo run --quiet --locked -- pack pkg/crossread.pack
}

build() {
  need_rust_target && need_wasm_bindgen && need_node_modules
  say "engine"
  build_wasm page
  # Not without a bound: functions of 190 KB came of it, which a browser compiles whole when their first line runs.
  node_modules/.bin/wasm-opt -O3 --one-caller-inline-max-function-size=100 pkg/crossread_bg.wasm -o pkg/crossread_bg.wasm
  say "page"
  node tools/bundle.mjs
}

# Of what `build` has made.
packages() {
  say "packages"
  node tools/packages.mjs dist/packages
  build_wheel dist/packages
  node tools/sums.mjs dist/packages
}

# python_behind JOB: what Python's tests use, and, when that job has ended, the wheel, so that its engine is compiled by then
python_behind() {
  need_python && need_maturin && need_test_venv && need_java || return 1
  while kill -0 "$1" 2>/dev/null; do sleep 2; done
  build_wheel target/wheels
}

test_all() {
  need_rust_target && need_wasm_bindgen && need_wasm_pack && need_node_modules && need_browsers
  # Meanwhile: linking the page's engine keeps one core busy, and most of what follows another.
  mkdir -p target
  build >target/page.log 2>&1 &
  local page=$!
  # What Python's tests use is mostly fetched and unpacked; its engine is compiled once more, behind that of the page.
  python_behind "$page" >target/python.log 2>&1 &
  local python=$!
  # shellcheck disable=SC2064 # these jobs, not what the names may mean later
  trap "kill $page $python 2>/dev/null || true" EXIT
  say "formatting and lints"
  cargo fmt --all --check
  cargo clippy --locked --workspace --all-targets -- -D warnings
  RUSTDOCFLAGS="-D warnings" cargo doc --locked --no-deps --lib -p crossread -p crossread-formats # links that lead nowhere
  cargo clippy --locked --target wasm32-unknown-unknown --lib --test wasm -- -D warnings # no other target has a line for it
  npm run --silent lint
  say "native tests"
  cargo test --locked --workspace
  say "texts that nobody wrote"
  cargo run --locked --quiet --example fuzz -- --runs 8000 --jobs 2
  say "wasm tests in headless Chromium and Firefox"
  # One driver in the environment at a time: the runner takes whichever it finds. All other tests are native.
  env -u GECKODRIVER wasm-pack test --headless --chrome --chromedriver "$CHROMEDRIVER" --mode no-install -- --locked --lib --test wasm
  env -u CHROMEDRIVER wasm-pack test --headless --firefox --geckodriver "$GECKODRIVER" --mode no-install -- --locked --lib --test wasm
  wait "$page" || { cat target/page.log; return 1; }
  cat target/page.log
  say "packages, and Python's, installed and tried, also on Spark"
  wait "$python" || { cat target/python.log; return 1; }
  trap - EXIT
  packages
  test_wheel dist/packages/*.whl
  say "page modules, budgets, packages in a clean place, and the packed page from file://"
  node --test tests/js/*.test.mjs tests/budgets.test.mjs tests/packages/*.test.mjs
  # Each with fonts of its own: what holds with one family only is luck.
  BROWSER=firefox FONTS=dejavu node tests/e2e/run.mjs
  BROWSER=chromium FONTS=noto node tests/e2e/run.mjs
}

# fuzz MINUTES [OPTION…]: in a build that is quick to make and still stops at a broken invariant
fuzz() {
  local minutes=$1
  shift
  CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_DEBUG_ASSERTIONS=true \
    CARGO_TARGET_DIR=target/fuzz-build cargo run --locked --release --quiet --example fuzz -- --minutes "$minutes" "$@"
}

case "${1:-build}" in
  build) build ;;
  serve) need_rust_target && need_wasm_bindgen && need_node_modules && node tools/serve.mjs "${2:-8080}" ;;
  serve-wasm) build_wasm dev ;; # what `serve` runs when Rust or the models change
  packages)
    build
    packages
    ;;
  test) test_all ;;
  fuzz) fuzz "${2:?usage: ./build.sh fuzz MINUTES [--seed N] [--jobs N]}" "${@:3}" ;;
  bench) need_node_modules && need_browsers && { [ -f dist/crossread.html ] || build; } && for each in startup reading search library annotate; do node "tests/bench/$each.mjs"; done ;;
  score) cargo run --locked --release --quiet -- evaluate --scores tests/scores.txt "${2:?usage: ./build.sh score DIR}" ;;
  format) need_node_modules && cargo fmt && npm run --silent format ;;
  *) sed -n '2,9s/^# //p' "$0" >&2; exit 2 ;;
esac
