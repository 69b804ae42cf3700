import { createTheme, Modal, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Locomotive green: the colour of what can be pressed. */
const loco: MantineColorsTuple = [
  '#eaf6f1',
  '#d6eae2',
  '#abd5c4',
  '#7cbfa5',
  '#55ac8a',
  '#3ca079',
  '#2c8f6b',
  '#1f7a5a',
  '#176449',
  '#0d4d37',
];

/** Signal amber: the colour of what is moving. */
const signal: MantineColorsTuple = [
  '#fff6e3',
  '#fdebcd',
  '#f9d59c',
  '#f4be66',
  '#f0aa3a',
  '#ee9d1e',
  '#e08c0a',
  '#bf7503',
  '#a06100',
  '#7f4c00',
];

/** Night yard: greys with a little green in them. */
const dark: MantineColorsTuple = [
  '#d3dad7',
  '#b4bdb9',
  '#8d9894',
  '#626e69',
  '#3c4743',
  '#2d3733',
  '#212a27',
  '#181f1d',
  '#111715',
  '#0b0f0e',
];

export const theme = createTheme({
  primaryColor: 'loco',
  primaryShade: { light: 7, dark: 6 },
  colors: { loco, signal, dark },
  autoContrast: true,
  defaultRadius: 'md',
  cursorType: 'pointer',
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", Menlo, monospace',
  components: { Modal: Modal.extend({ styles: { title: { fontWeight: 650 } } }) },
  headings: {
    fontWeight: '680',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.2' },
      h2: { fontSize: '1.25rem', lineHeight: '1.3' },
      h3: { fontSize: '1.05rem', lineHeight: '1.35' },
    },
  },
});

/** Inks a little warmer and darker than Mantine's: read from the last row of a lecture hall. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { '--mantine-color-text': '#1b2320', '--mantine-color-dimmed': '#5a635f' },
  dark: {
    '--mantine-color-text': '#dfe5e2',
    '--mantine-color-dimmed': '#9aa6a1',
    '--mantine-color-body': '#181f1d',
  },
});
