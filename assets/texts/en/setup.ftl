## setup
