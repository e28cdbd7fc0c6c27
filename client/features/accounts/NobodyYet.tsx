import styles from "./accounts.module.css";

/** What to do on an installation that nobody has an account on. */
export function NobodyYet() {
  return (
    <>
      <p className={styles["text"]}>Nobody has an account here yet.</p>
      <p className={styles["text"]}>
        When the server started it printed a one-time link that ends in a long code. Open that link to make the first account. It stands in
        the window where the server was started; start the server again and it prints a new one.
      </p>
    </>
  );
}
