const letters: Record<string, string> = { '\\eta': 'η', '\\lambda': 'λ' };

/** A control's symbol as plain letters: a slider needs no typesetting for η. */
export const plainSymbol = (tex: string): string => letters[tex] ?? tex;
