"""What pages and API are told about cases."""
