/** The face of the interface: language, theme, controls, numbers in words, storage. */
import './styles/index.css';

export { asLocale, locales, readLocale, type Locale } from './locale/read-locale';
export { languageTag, locale, localized, setLocale } from './locale/locale.svelte';
export { defineMessages } from './locale/messages';

export { browserStorage, forget, keep, recall, type KeyValueStore } from './storage/storage';
export { remembered, type Remembered } from './storage/remembered.svelte';

export { asThemeChoice, setTheme, startTheme, theme, themeChoices } from './theme/theme.svelte';
export type { ThemeChoice } from './theme/theme.svelte';

export { beforeHan, formatNumber, formatPercent, type NumberStyle } from './format/numbers';
export { formatBytes, formatDuration, formatRate } from './format/quantities';
export { contrast, luminance, parseHex, type Rgb } from './colour/contrast';

export { copyText, saveFile } from './files/files';
export { announce } from './announce/announce.svelte';
export { default as LiveRegion } from './announce/LiveRegion.svelte';

export { default as Button } from './controls/Button.svelte';
export { default as Choice } from './controls/Choice.svelte';
export { default as ControlField } from './controls/ControlField.svelte';
export { default as Dialog } from './controls/Dialog.svelte';
export { default as Disclosure } from './controls/Disclosure.svelte';
export { default as FileButton } from './controls/FileButton.svelte';
export { default as Icon } from './controls/Icon.svelte';
export type { IconName } from './controls/icons';
export { default as OptionList } from './controls/OptionList.svelte';
export { default as ProgressBar } from './controls/ProgressBar.svelte';
export { default as Slider } from './controls/Slider.svelte';
export { default as Switch } from './controls/Switch.svelte';
export { default as Sortable } from './sortable/Sortable.svelte';
export { default as Tabs } from './controls/Tabs.svelte';
export { default as TextField } from './controls/TextField.svelte';
export { default as ScrollTable } from './tables/ScrollTable.svelte';
export { default as Tooltip } from './controls/Tooltip.svelte';
