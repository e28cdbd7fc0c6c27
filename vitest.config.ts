import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{shared,db,server,client,scripts}/**/*.test.{ts,tsx}"],
    exclude: ["**/node_modules/**", "**/dist/**", "**/*.slow.test.ts"],
    pool: "forks",
    passWithNoTests: false,
  },
});
