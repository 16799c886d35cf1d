<#--
  The layout of every mail, ours and Keycloak's own. Tables, as some mail programs still need them for widths; colours in the
  head, as those that know dark mode read it there, and those that do not show the light ones. Nothing stands before the
  message: lists of mails show a mail's first words beside its subject.
-->
<#macro emailLayout>
<!DOCTYPE html>
<html lang="${locale.toLanguageTag()}" dir="${(ltr)?then('ltr','rtl')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">
<title>${realmName!""}</title>
<style>
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 0; background: #f3f4f6; color: #1f2937; -webkit-text-size-adjust: 100%; }
.page { background: #f3f4f6; }
.card { background: #ffffff; border: 1px solid #e5e7eb; border-radius: 12px; }
.message { font: 16px/1.6 -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  color: #1f2937; overflow-wrap: anywhere; }
.message p { margin: 0 0 16px; }
.message > p:last-child { margin-bottom: 0; }
.message a { color: #1d4ed8; }
.message a.user-pool-button { display: inline-block; padding: 12px 24px; border-radius: 8px; background: #1d4ed8;
  color: #ffffff; font-size: 16px; font-weight: 600; text-align: center; text-decoration: none; }
.message .user-pool-code { display: inline-block; padding: 4px 12px; border-radius: 8px; background: #eef2ff;
  color: #1e293b; }
.message .user-pool-address { margin: 16px 0 0; color: #4b5563; }
.sender { font: 13px/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  color: #4b5563; }
@media (prefers-color-scheme: dark) {
  body, .page { background: #111827; }
  .card { background: #1f2937; border-color: #374151; }
  .message, .message .user-pool-code { color: #f3f4f6; }
  .message .user-pool-code { background: #374151; }
  .message a { color: #93c5fd; }
  .message a.user-pool-button { background: #93c5fd; color: #111827; }
  .message .user-pool-address, .sender { color: #d1d5db; }
}
</style>
</head>
<body>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px">
<tr><td class="card" style="padding:28px 24px">
<div class="message" style="font-family:sans-serif;font-size:16px;line-height:1.6"><#nested></div>
</td></tr>
<tr><td class="sender" align="center" style="padding:16px 24px;font-family:sans-serif;font-size:13px">${realmName!""}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
</#macro>
