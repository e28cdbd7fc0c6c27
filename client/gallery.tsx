import { createRoot } from "react-dom/client";
import { Look } from "./app/look.tsx";
import { GalleryDates } from "./gallery/GalleryDates.tsx";
import { GalleryForm } from "./gallery/GalleryForm.tsx";
import { GalleryStates } from "./gallery/GalleryStates.tsx";
import { GalleryTable } from "./gallery/GalleryTable.tsx";
import { PageHeader } from "./ui/page/PageHeader.tsx";
import styles from "./gallery/gallery.module.css";
import "./app/theme/index.css";

/** Every primitive on one page, for looking and for the tests of width, contrast and access. Invented data; not in the product's build. */
function Gallery() {
  return (
    <main className={styles["page"]}>
      <PageHeader title="Gallery" meta="Every part of the product's look, with invented data." />
      <div className={styles["columns"]}>
        <div className={styles["column"]}>
          <GalleryDates />
        </div>
        <div className={styles["column"]}>
          <GalleryForm />
        </div>
        <div className={styles["column"]}>
          <GalleryStates />
        </div>
      </div>
      <GalleryTable />
    </main>
  );
}

const place = document.getElementById("root");
if (place !== null) {
  createRoot(place).render(
    <Look>
      <Gallery />
    </Look>,
  );
}
