//! How long the work took, for the browser's profiler and the benchmark.

use wasm_bindgen::JsCast;

/// Runs `work` under a User Timing measure, so that the browser's own profiler and the benchmark see how long it took.
/// Results never depend on it.
pub(super) fn measured<T>(name: &str, work: impl FnOnce() -> T) -> T {
    let performance = performance();
    // A browser that cannot measure still shows the result.
    if let Some(p) = &performance {
        let _ = p.mark(name);
    }
    let result = work();
    if let Some(p) = &performance {
        let _ = p.measure_with_start_mark(name, name);
    }
    result
}

/// The clock of the page or of the worker, whichever this runs in.
fn performance() -> Option<web_sys::Performance> {
    let global = js_sys::global();
    match global.dyn_ref::<web_sys::Window>() {
        Some(window) => window.performance(),
        None => global.dyn_ref::<web_sys::WorkerGlobalScope>()?.performance(),
    }
}
