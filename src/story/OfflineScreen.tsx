/** What is stored on the device, and whether a room is ready for a talk. */
export function OfflineScreen() {
  return (
    <main id="main" className="page page--narrow" tabIndex={-1}>
      <h1>Use it without internet</h1>
    </main>
  );
}
