import { keep, recall } from '../storage/storage';

export const themeChoices = ['auto', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

/** The choice that a URL value or a kept value names, or null. */
export function asThemeChoice(value: unknown): ThemeChoice | null {
  return themeChoices.find((choice) => choice === value) ?? null;
}

let choice = $state<ThemeChoice>('auto');
let systemIsDark = $state(false);

/** The theme of the page; reactive. */
export const theme = {
  /** What the reader chose. */
  get choice(): ThemeChoice {
    return choice;
  },
  /** What is on screen: `auto` resolved by the system's preference. */
  get resolved(): 'light' | 'dark' {
    if (choice === 'auto') return systemIsDark ? 'dark' : 'light';
    return choice;
  },
};

/**
 * Switches the theme of the whole page.
 * @param options.remember false for a theme that the address asks for (`?theme=dark` in an embed)
 */
export function setTheme(next: ThemeChoice, { remember = true } = {}): void {
  choice = next;
  if (typeof document !== 'undefined') {
    if (next === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
  }
  if (remember) keep('theme', next);
}

/**
 * Takes the theme from the address, else from the last visit, and follows the system from then on.
 * Call once, when the page starts.
 */
export function startTheme(url: Pick<URL, 'searchParams'>): void {
  const asked = asThemeChoice(url.searchParams.get('theme'));
  setTheme(asked ?? asThemeChoice(recall('theme')) ?? 'auto', { remember: false });
  const dark = globalThis.window?.matchMedia('(prefers-color-scheme: dark)');
  if (!dark) return;
  systemIsDark = dark.matches;
  dark.addEventListener('change', () => (systemIsDark = dark.matches));
}
