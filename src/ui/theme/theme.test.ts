import { afterEach, describe, expect, it } from 'vitest';
import { forget } from '../storage/storage';
import { asThemeChoice, setTheme, startTheme, theme } from './theme.svelte';

const at = (address: string) => new URL(address, 'https://lab.example');

describe('theme', () => {
  afterEach(() => forget('theme'));

  it('is remembered, and the address overrules memory without changing it', () => {
    setTheme('dark');
    startTheme(at('/?theme=light'));
    expect(theme.choice).toBe('light');
    startTheme(at('/'));
    expect(theme.choice).toBe('dark');
    expect(theme.resolved).toBe('dark');
  });

  it('follows the system when nothing was chosen or the address asks for nonsense', () => {
    startTheme(at('/?theme=sepia'));
    expect(theme.choice).toBe('auto');
    expect(asThemeChoice('sepia')).toBeNull();
  });
});
