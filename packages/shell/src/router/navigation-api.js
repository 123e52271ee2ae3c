/** The window's navigation, where the browser has one. */
export function navigationOf(view) {
    return view.navigation;
}
