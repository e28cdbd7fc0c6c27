import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

/** After going to another page focus stands on its title, so that a screen reader says where one is. Filters and tabs move nothing. */
export function Arrival() {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe("onRendered", ({ fromLocation, toLocation, pathChanged }) => {
        if (fromLocation === undefined || !pathChanged || toLocation.hash !== "") return;
        const title = document.querySelector<HTMLElement>("main h1") ?? document.querySelector<HTMLElement>("main");
        title?.focus({ preventScroll: true });
      }),
    [router],
  );
  return null;
}
