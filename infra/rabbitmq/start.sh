#!/bin/sh
# Fills the passwords into the definitions and starts the broker, which loads them at every start.
set -eu
filled=/var/lib/rabbitmq/definitions.json
umask 077
cp /etc/keten/definitions.json "$filled"
for user in MELDPUNT ENRICHMENT REGIE AVIMPCT ZORGCOORDINATIE INFORMATIEPLEIN PARTNERS OPERATIONS MONITORING; do
  eval "password=\${${user}_BROKER_PASSWORD:-}"
  case "$password" in
    '') echo "${user}_BROKER_PASSWORD is missing" >&2; exit 1 ;;
    *[!A-Za-z0-9_-]*) echo "${user}_BROKER_PASSWORD may hold letters, digits, _ and - only" >&2; exit 1 ;;
  esac
  sed -i "s/\"${user}_BROKER_PASSWORD\"/\"$password\"/" "$filled"
done
exec rabbitmq-server
