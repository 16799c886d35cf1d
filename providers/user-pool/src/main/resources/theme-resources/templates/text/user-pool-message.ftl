<#ftl output_format="plainText">
${messageText}
