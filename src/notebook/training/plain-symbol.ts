const letters: Record<string, string> = {
  '\\eta': 'η',
  '\\lambda': 'λ',
  '\\beta': 'β',
  '\\gamma': 'γ',
  '\\varepsilon': 'ε',
  '\\tau_0': 'τ₀',
  '\\tau_1': 'τ₁',
};

/** A control's symbol as plain letters: a slider needs no typesetting for η. */
export const plainSymbol = (tex: string): string => letters[tex] ?? tex;
