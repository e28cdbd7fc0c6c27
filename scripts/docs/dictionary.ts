import ts from "typescript";

export type Column = { readonly name: string; readonly type: string; readonly says: string };
export type Table = { readonly name: string; readonly says: string; readonly columns: readonly Column[] };

/** The words of the doc comment right above a node, in one line; empty where there is none. */
function said(node: ts.Node): string {
  const [comment] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const text = ts.getTextOfJSDocComment(comment?.comment) ?? "";
  return text.replace(/\s+/g, " ").trim();
}

/** The first text argument of the innermost call of a column such as `text("due_day").notNull()`, with its type. */
function columnOf(value: ts.Expression): { name: string; type: string } | undefined {
  let at: ts.Expression = value;
  while (ts.isCallExpression(at) || ts.isPropertyAccessExpression(at)) {
    if (ts.isCallExpression(at) && ts.isIdentifier(at.expression)) {
      const [first] = at.arguments;
      return first && ts.isStringLiteral(first) ? { name: first.text, type: at.expression.text } : undefined;
    }
    at = at.expression;
  }
  return undefined;
}

const SPREADS: Readonly<Record<string, string>> = {
  factColumns: "the columns of a fact (see “Facts”)",
  recordColumns: "`version`: rises by one with each save",
  voidColumns: "`voided_seq`, `void_reason`: a record made by mistake is voided with a reason",
};

function columns(shape: ts.ObjectLiteralExpression): Column[] {
  return shape.properties.flatMap((property): Column[] => {
    if (ts.isSpreadAssignment(property)) {
      const name = property.expression.getText();
      if (name.startsWith("keys("))
        return [{ name: "n, id", type: "keys", says: "Internal key that never leaves the database; public id with its prefix." }];
      return [{ name: "…", type: "", says: SPREADS[name] ?? name }];
    }
    if (!ts.isPropertyAssignment(property)) return [];
    const key = property.name.getText();
    const column = columnOf(property.initializer);
    if (column) return [{ ...column, says: said(property) }];
    if (property.initializer.getText().endsWith(".list")) return [];
    return [{ name: snake(key), type: /\.code\b/.test(property.initializer.getText()) ? "code" : "date", says: said(property) }];
  });
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The tables that a schema file declares with `sqliteTable(name, columns, …)`, with their doc comments. */
export function tablesIn(fileName: string, source: string): Table[] {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true);
  return file.statements.filter(ts.isVariableStatement).flatMap((statement) => {
    const call = statement.declarationList.declarations[0]?.initializer;
    if (!call || !ts.isCallExpression(call) || call.expression.getText() !== "sqliteTable") return [];
    const [name, shape] = call.arguments;
    if (!name || !shape || !ts.isStringLiteral(name) || !ts.isObjectLiteralExpression(shape)) return [];
    return [{ name: name.text, says: said(statement), columns: columns(shape) }];
  });
}

/** One table as Markdown. */
export function printTable({ name, says, columns: rows }: Table): string {
  const cell = (text: string) => text.replaceAll("|", "\\|");
  const lines = rows.map((row) => `| ${row.name === "…" ? "…" : `\`${row.name}\``} | ${row.type} | ${cell(row.says)} |`);
  return [`### \`${name}\``, "", says, "", "| column | type | meaning |", "| --- | --- | --- |", ...lines, ""].join("\n");
}
