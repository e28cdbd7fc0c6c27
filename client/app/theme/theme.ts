import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

const BLUE: MantineColorsTuple = [
  "#e8eef8",
  "#d3def1",
  "#b9ccec",
  "#9dbbf5",
  "#7f9fdc",
  "#5f84cc",
  "#4670c6",
  "#3a64ba",
  "#1f4b99",
  "#3a64ba",
];
const RED: MantineColorsTuple = [
  "#fbeae7",
  "#f6cfca",
  "#f2b3ac",
  "#ff9a90",
  "#f0685d",
  "#dd4a40",
  "#c8342c",
  "#b42820",
  "#a8201a",
  "#8f1a15",
];

/** Mantine in the product's type, corners and one blue. Layout and color of our own parts come from tokens.css. */
export const theme = createTheme({
  primaryColor: "blue",
  primaryShade: { light: 8, dark: 9 },
  colors: { blue: BLUE, red: RED },
  fontFamily: "var(--gw-sans)",
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.8125rem", lg: "0.875rem", xl: "1rem" },
  lineHeights: { xs: "1.34", sm: "1.54", md: "1.54", lg: "1.43", xl: "1.4" },
  radius: { xs: "2px", sm: "3px", md: "5px", lg: "7px", xl: "7px" },
  spacing: { xs: "4px", sm: "8px", md: "12px", lg: "14px", xl: "20px" },
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  headings: { fontFamily: "var(--gw-sans)", fontWeight: "600" },
  components: {
    CloseButton: { defaultProps: { "aria-label": "Close" } },
    ModalHeader: { defaultProps: { component: "div" } },
    Modal: { defaultProps: { transitionProps: { duration: 100, transition: "fade" }, radius: "lg", centered: false } },
    Popover: { defaultProps: { transitionProps: { duration: 100, transition: "fade" }, shadow: "md", radius: "lg" } },
    // The placeholder Mantine puts first would be a child no menu may have.
    Menu: {
      defaultProps: {
        withInitialFocusPlaceholder: false,
        transitionProps: { duration: 100, transition: "fade" },
        shadow: "md",
        radius: "lg",
      },
    },
    Combobox: { defaultProps: { transitionProps: { duration: 0 }, shadow: "md", radius: "md" } },
  },
});

const shared = {
  "--mantine-color-body": "var(--gw-surface)",
  "--mantine-color-text": "var(--gw-ink)",
  "--mantine-color-dimmed": "var(--gw-ink-3)",
  "--mantine-color-placeholder": "var(--gw-ink-3)",
  "--mantine-color-error": "var(--gw-over)",
  "--mantine-color-anchor": "var(--gw-accent)",
  "--mantine-color-default": "var(--gw-surface)",
  "--mantine-color-default-hover": "var(--gw-sunken)",
  "--mantine-color-default-color": "var(--gw-ink)",
  "--mantine-color-default-border": "var(--gw-line-2)",
  "--mantine-primary-color-filled": "var(--gw-accent-fill)",
};

/** Points Mantine's own names at ours, so that both schemes follow one file. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: { "--mantine-shadow-md": "var(--gw-shadow)" },
  light: shared,
  dark: shared,
});
