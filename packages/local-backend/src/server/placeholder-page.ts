/** What stands at `/` while the shell is not built. */
export const PLACEHOLDER_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Remit Elements: local backend</title>
</head>
<body>
<main>
<h1>Remit Elements: local backend</h1>
<p>The backend runs. The shell is not built, so there is no page to sign in on: <code>npm start</code> builds both.</p>
<ul>
<li><a href="/amplify_outputs.json">amplify_outputs.json</a>: what <code>Amplify.configure()</code> takes</li>
<li><a href="/outbox">outbox</a>: what would have been sent by mail</li>
</ul>
</main>
</body>
</html>
`;
