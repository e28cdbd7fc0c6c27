/** Icons come one by one, never from the library's index of thousands. */
declare module "@tabler/icons-react/dist/esm/icons/*" {
  import type { ComponentType, SVGProps } from "react";
  const icon: ComponentType<Omit<SVGProps<SVGSVGElement>, "ref" | "stroke"> & { size?: number | string; stroke?: number | string }>;
  export default icon;
}
