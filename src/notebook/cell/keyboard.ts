export type CellKey = 'run' | 'runAndMoveOn' | 'step' | 'toggle' | 'leave' | 'help';

interface KeyPress {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** Where a key was pressed: in a text, on a control that has keys of its own, or on the cell itself. */
export type KeyPlace = 'editor' | 'control' | 'cell';

/** What a key press inside a cell means; null leaves it to the browser. Tab is never taken. */
export function cellKey(press: KeyPress, place: KeyPlace): CellKey | null {
  const { key, shiftKey, altKey } = press;
  const command = press.ctrlKey || press.metaKey;
  if (altKey) return null;
  if (key === 'Enter' && command) return 'run';
  if (key === 'Enter' && shiftKey) return 'runAndMoveOn';
  if (command) return null;
  if (key === 'Escape') return place === 'cell' ? null : 'leave';
  if (place === 'editor') return null;
  if (key === '?') return 'help';
  if (key === '.') return 'step';
  // A focused button or slider answers the space bar itself.
  return key === ' ' && place === 'cell' ? 'toggle' : null;
}

const editors =
  'textarea, [contenteditable="true"], select, input:not([type=range], [type=checkbox], [type=radio], [type=button])';

/** The place of a key press, from what has the focus. */
export function placeOf(target: Element, cell: Element): KeyPlace {
  if (target === cell) return 'cell';
  return target.closest(editors) ? 'editor' : 'control';
}
