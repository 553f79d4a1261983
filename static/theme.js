// The theme that the address or the reader asks for; see src/ui/theme. Nothing else runs this early.
try {
  const asked = new URLSearchParams(location.search).get('theme');
  const theme = asked ?? JSON.parse(localStorage.getItem('bonsai:theme'));
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is denied: the system's theme it is.
}
