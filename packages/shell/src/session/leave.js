/**
 * Signs out, unless that would discard payments and nobody was asked yet.
 * @param isSure The person was asked, and leaves all the same.
 * @returns How many payments would be discarded: ask. 0 once this person is signed out.
 */
export async function leave(steps, isSure) {
    const pending = isSure ? 0 : await steps.countPending();
    if (pending > 0)
        return pending;
    // Whoever wants to leave must not be held back by a storage that fails: without the tokens nobody goes on.
    await Promise.allSettled([steps.forget()]);
    await steps.signOut();
    return 0;
}
